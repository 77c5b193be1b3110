extension RuleCatalogue {
  static let structure: [Rule] = [
    .yamlSyntax, .yamlLimit, .encoding, .hiddenCharacter, .duplicateKey, .mergeKey, .unknownDocument, .unknownKey,
    .missingKey, .wrongType, .badValue, .unknownReference, .duplicateId, .duplicateSection,
  ]
}
