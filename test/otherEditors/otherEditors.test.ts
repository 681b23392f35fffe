import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partOfPage, scene } from './setUp';

/** Asks what the page promises, mends the units, and writes the note. */
const askNeovim = `
local function ask(method, extra)
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  for name, value in pairs(extra or {}) do params[name] = value end
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 20000) or {}) do
    if answer.result then return answer.result end
  end
end
vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local findings = {}
for _, found in ipairs(vim.diagnostic.get(0)) do table.insert(findings, found.code) end
vim.api.nvim_win_set_cursor(0, { 2, 4 })
local hover = ask('textDocument/hover')
local at = { line = 1, character = 4 }
local actions = ask('textDocument/codeAction', { range = { start = at, ['end'] = at }, context = { diagnostics = {} } })
local titles = {}
for _, action in ipairs(actions or {}) do table.insert(titles, action.title) end
for _, action in ipairs(actions or {}) do
  if action.edit and string.find(action.title, 'Set the units') then
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    break
  end
end
vim.cmd('write')
io.stdout:write(vim.fn.json_encode({ findings = findings, hover = hover.contents.value, titles = titles }))
vim.cmd('qa!')
`;

const askEmacs = `
(require 'eglot)
(setq eglot-sync-connect 30 eglot-connect-timeout 60)
(find-file (getenv "NOTE"))
(unless (eq major-mode 'therapy-note-mode) (error "no mode"))
(apply #'eglot--connect (eglot--guess-contact))
(let ((end (+ (float-time) 30)))
  (while (and (null (flymake-diagnostics)) (< (float-time) end))
    (flymake-start)
    (accept-process-output nil 0.2)))
(goto-char (point-min))
(search-forward "97530")
(backward-char 2)
(let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
  (princ (json-encode
          (list (cons 'findings (vconcat (mapcar (lambda (found) (substring-no-properties (flymake-diagnostic-text found)))
                                                 (flymake-diagnostics))))
                (cons 'hover (plist-get (plist-get hover :contents) :value))))))
`;

describe('other editors, set up as the page says', function () {
  this.timeout(120_000);
  this.slow(20_000);
  let made: ReturnType<typeof scene>;
  const write = (name: string, text: string): string => {
    const file = join(made.folder, name);
    writeFileSync(file, text);
    return file;
  };
  const run = (
    program: string,
    ...args: string[]
  ): { findings: string[]; hover: string; titles?: string[] } => {
    const output = execFileSync(program, args, {
      cwd: made.folder,
      env: { ...made.env, NOTE: made.file },
      encoding: 'utf8',
      timeout: 100_000,
    });
    return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  };
  beforeEach(() => {
    made = scene();
  });
  afterEach(() => rmSync(made.folder, { recursive: true, force: true, maxRetries: 5 }));

  it('Neovim shows findings and hovers, and a fix mends the note', () => {
    const init = write('init.lua', partOfPage('lua'));
    const { findings, hover, titles } = run(
      'nvim',
      '--headless',
      '-u',
      init,
      made.file,
      '-c',
      `luafile ${write('ask.lua', askNeovim)}`,
    );
    assert.ok(findings.includes('units-over'), findings.join());
    assert.match(hover, /97530/);
    assert.match(readFileSync(made.file, 'utf8'), /97530 GP x2 24 min/, titles?.join());
  });

  it('Emacs shows findings and hovers', () => {
    const init = write('init.el', partOfPage('elisp'));
    const { findings, hover } = run(
      'emacs',
      '--batch',
      '-l',
      'package',
      '-f',
      'package-initialize',
      '-l',
      init,
      '-l',
      write('ask.el', askEmacs),
    );
    assert.ok(
      findings.some((words) => /3 units/.test(words)),
      findings.join(),
    );
    assert.match(hover, /97530/);
  });
});
