import assert from 'node:assert/strict';
import { Editor } from './client';

const note = (day: string) => `Date of service: ${day}\n97530 25 min x2: stairs x4, min A\nAnn Lee, PT\n`;

describe('the day of a visit', () => {
  let editor: Editor;
  afterEach(() => editor.stop());
  const ahead = async (day: string, runtime = {}) => {
    editor = await Editor.start({ runtime });
    await editor.open(note(day));
    return (await editor.diagnostics()).filter(({ code }) => code === 'date-in-future');
  };

  it('is not after today', async () => {
    const [found] = await ahead('03/12/2026', { lastDay: () => '2026-03-11' });
    assert.equal(found?.message, 'The visit is of 03/12/2026, and today is 03/11/2026.');
  });

  it('may be today, and any day where nobody says what day it is', async () => {
    assert.deepEqual(await ahead('03/11/2026', { lastDay: () => '2026-03-11' }), []);
    editor.stop();
    assert.deepEqual(await ahead('03/12/2026'), []);
  });
});
