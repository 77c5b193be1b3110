// MatrixLanguage
