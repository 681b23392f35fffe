#!/usr/bin/env node
// The executable that @vscode/test-electron starts in place of `code`.
require('tsx/cjs');
require('./code.ts');
