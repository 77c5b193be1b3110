import Escalation
import Source

extension ThingRules<Owner> {
  static let owner = ThingRules(
    "owner",
    [
      .words("name", \.name),
      FieldRule("contact") { pair, telling in
        let addresses = pair.map { $0.contact?.value ?? [] }
        telling.below("contact") { telling in
          for (channel, values) in matched(addresses, by: \.channel.value) {
            let texts = values.map { $0?.address.written(\.singleSpaced) }
            telling.tell(
              channel, from: texts.base, to: texts.head,
              .same(texts.base?.text == texts.head?.text, otherwise: .reassigns))
          }
        }
      },
      FieldRule("coverage") { pair, telling in
        CoverageComparison(pair.map(\.coverage), telling.lens).tell(&telling)
      },
      .value("retires", \.retires, gone: .strengthens, new: .weakens, written: \.description) { base, head, _ in
        .more(base, head)
      },
      .formerly(\.formerly, of: \.id),
    ])
}
