import assert from 'node:assert/strict';
import { statusView } from '../../client/src/statusView';
import type { StatusResult } from '../../server/src/lsp/protocol';

type Visit = Extract<StatusResult, { readonly visits: unknown }>['visits'][number];

const visit: Visit = {
  index: 0,
  label: '2026-03-11',
  state: 'to-complete',
  signed: false,
  blanks: 0,
  findings: { error: 0, warning: 0, info: 0, hint: 3 },
  silenced: 0,
  dismissed: 0,
  dismissedErrors: 0,
  elements: { documented: 5, of: 7, missing: ['goal', 'progress'] },
  units: null,
};

describe('status bar', () => {
  it('counts what is there and what waits', () => {
    const { icon, text, label } = statusView({ visits: [visit], current: 0, ready: false });
    assert.equal(`${icon}: ${text}`, 'edit: 97530 5 of 7 · 3 to look at · draft');
    assert.equal(
      label,
      'Theralint, visit 2026-03-11: 97530 5 of 7, 3 to look at, draft. Opens the list of actions.',
    );
  });

  it('counts blanks apart', () => {
    const text = (blanks: number) =>
      statusView({ visits: [{ ...visit, blanks }], current: 0, ready: false }).text;
    assert.match(text(1), /· 1 blank · 3 to look at/);
    assert.match(text(38), /· 38 blanks · 3 to look at/);
  });

  it('counts what the settings switch off', () => {
    const { text, lines } = statusView({ visits: [{ ...visit, silenced: 2 }], current: 0, ready: false });
    assert.match(text, /· 3 to look at · 2 switched off · draft$/);
    assert.match(lines[0]!.plain, /2 switched off/);
  });

  it('counts what is dismissed, and says how much of it are errors', () => {
    const text = (dismissed: number, dismissedErrors: number) =>
      statusView({ visits: [{ ...visit, dismissed, dismissedErrors }], current: 0, ready: false }).text;
    assert.match(text(3, 0), /· 3 dismissed · 3 to look at/);
    assert.match(text(3, 2), /· 3 dismissed \(2 errors\) · 3 to look at/);
  });

  it('names the visit under the cursor where a note has several', () => {
    const second: Visit = { ...visit, index: 1, label: '2026-03-18', signed: true, state: 'problems' };
    const findings = { error: 1, warning: 1, info: 0, hint: 0 };
    const view = statusView({ visits: [visit, { ...second, findings }], current: 1, ready: false });
    assert.equal(`${view.icon}: ${view.text}`, 'warning: 2026-03-18 · 97530 5 of 7 · 2 to settle');
    assert.equal(view.lines.length, 3);
  });

  it('sets the written units beside those that the minutes support', () => {
    const units = { minutes: 46, billed: 3, cms: 3, midpoint: 4, rule: 'cms', summary: '' } as const;
    const text = (more: object) =>
      statusView({ visits: [{ ...visit, units: { ...units, ...more } }], current: 0, ready: false }).text;
    assert.match(text({}), /^3 units · 97530/);
    assert.match(text({ rule: 'midpoint' }), /^3 units written, 4 supported ·/);
    assert.match(text({ rule: null, billed: 5 }), /^5 units written, 3 or 4 supported ·/);
    assert.match(text({ rule: null, billed: 4 }), /^4 units ·/);
    assert.match(text({ rule: null, billed: null }), /^3 or 4 units/);
    assert.match(text({ cms: 1, billed: null }), /^1 unit ·/);
  });

  it('promises nothing where nothing was found', () => {
    const findings = { error: 0, warning: 0, info: 0, hint: 0 };
    const quiet: Visit = { ...visit, state: 'nothing-found', signed: true, findings, elements: null };
    const { icon, text } = statusView({ visits: [quiet], current: 0, ready: true });
    assert.equal(`${icon}: ${text}`, 'checklist: nothing found');
  });

  it('says of which quarter the tables of CMS are', () => {
    const tables = 'Tables of CMS: edits of 2024 Q3, built in; unit limits of 2026 Q4.';
    const { lines } = statusView({ visits: [visit], current: 0, ready: false, tables });
    assert.equal(lines.at(-1)!.plain, tables);
  });

  it('says why a file is not read', () =>
    assert.match(statusView({ reason: 'This file is not plain text.' }).label, /not plain text/));
});
