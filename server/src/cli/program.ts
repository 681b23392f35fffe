import { Argument, Command, CommanderError, Option } from 'commander';
import { version } from '../../../package.json';
import type { PatientBy } from '../core/index';
import { type CheckOptions, check, sinceDay } from './check/check';
import { formatNames } from './check/formats/format';
import { failLevels } from './check/outcome';
import { checkStream } from './check/stream';
import { type ClaimsOptions, claims } from './claims/claims';
import { columns, type Mapping } from './claims/table';
import { clinicContext } from './clinic';
import { dataStatus, importData } from './data';
import { episode } from './episode';
import { explainFinding } from './explain';
import { explainFacts } from './explainFacts';
import { facts } from './facts';
import { type ExitCode, exit, printing, UsageError, type World } from './io';
import { type ListOptions, listPayers, testPayers } from './payers';
import { onOneLine } from './printable';
import { report } from './report';
import { ruleChoices, type UnitsOptions, units } from './units';

/**
 * Runs the command line on `args` (without node and script). Everything it says goes through `world`; a mistake
 * of the user is one line on standard error and exit code 2, never a stack trace.
 */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  const io = printing(world);
  let code: ExitCode = exit.clean;
  const program = new Command('theralint')
    .description('Reads therapy notes: what they document, and how many units their minutes support.')
    .version(version)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text.replace(/^error: /, 'theralint: ')),
    });

  program
    .command('check')
    .description('show what is wrong or missing in notes')
    .addArgument(pathsArgument().default(['.'], 'the current folder'))
    .addOption(new Option('--format <format>', 'how to print').choices(formatNames).default('text'))
    .option('--output <file>', 'write to a file, which is there whole or not at all')
    .option('--payer <id>', 'payer profile for notes that name no payer')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 when a finding is at least this grave')
        .choices(failLevels)
        .default('warning'),
    )
    .option('--ext <extensions>', 'in folders read these too, as in txt,md', extensionsOf, [])
    .option('--since <date>', 'only visits on this day or later, as in 2026-03-02', sinceDay)
    .option('--baseline <file>', 'leave out what an earlier run wrote as json or jsonl')
    .option('--jobs <number>', 'threads', jobsOf, 1)
    .option('--with-text', 'each finding with the words that it points at')
    .option('--stdin-jsonl', 'one note a line in, as { "id", "text", "payer"? }, one result a line out')
    .option('--pseudonymize', 'numbers in place of the names of files and clinicians')
    .addOption(patientOption())
    .addHelpText('after', '\nExit codes: 0 clean, 1 findings, 2 wrong use or something could not be read.')
    .action(
      async (
        paths: string[],
        {
          stdinJsonl,
          ...options
        }: Partial<CheckOptions> &
          Pick<CheckOptions, 'format' | 'failOn' | 'ext' | 'jobs' | 'patient'> & {
            readonly stdinJsonl?: true;
          },
        command: Command,
      ) => {
        if (stdinJsonl) {
          const other = [
            'format',
            'output',
            'ext',
            'since',
            'baseline',
            'jobs',
            'pseudonymize',
            'patient',
          ].find((name) => command.getOptionValueSource(name) === 'cli');
          if (other !== undefined || command.args.length > 0)
            throw new UsageError(
              '--stdin-jsonl reads standard input alone: only --payer, --fail-on and --with-text go with it',
            );
          const { payer = null, failOn, withText = false } = options;
          code = await checkStream({ payer, failOn, withText }, io);
          return;
        }
        code = await check(
          paths,
          {
            payer: null,
            since: null,
            baseline: null,
            output: null,
            withText: false,
            pseudonymize: false,
            ...options,
          },
          io,
        );
      },
    );

  program
    .command('episode')
    .description('show the visits of each patient in order, and what follows from them together')
    .addArgument(pathsArgument().default(['.'], 'the current folder'))
    .option('--payer <id>', 'payer profile for notes that name no payer')
    .addOption(patientOption())
    .option('--json', 'as JSON')
    .action(async (paths: string[], options: { json?: true; payer?: string; patient: PatientBy }) => {
      code = await episode(paths, { ...options, payer: options.payer ?? null }, io);
    });

  program
    .command('claims')
    .description('compare bills (CSV or 837P) with what the notes support')
    .argument('<files...>', 'bills: tables with a row of titles, or 837P')
    .requiredOption('--notes <paths...>', 'files, folders or globs of the notes')
    .option(
      '--columns <titles>',
      'titles of columns, as in patient=Client,date=DOS,code=CPT,units=Qty',
      mappingOf,
      {},
    )
    .addOption(new Option('--format <format>', 'how to print').choices(formatNames).default('text'))
    .option('--output <file>', 'write to a file, which is there whole or not at all')
    .option('--payer <id>', 'payer profile for notes that name no payer')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 when a difference is at least this grave')
        .choices(failLevels)
        .default('warning'),
    )
    .action(
      async (
        files: string[],
        options: Omit<ClaimsOptions, 'payer' | 'output'> & { payer?: string; output?: string },
      ) => {
        code = await claims(files, { payer: null, output: null, ...options }, io);
      },
    );

  program
    .command('report')
    .description('write a page for a reviewer: each line of the bill beside the words that support it')
    .addArgument(pathsArgument().argRequired())
    .option('--payer <id>', 'payer profile for notes that name no payer')
    .option('--output <file>', 'write to a file, which is there whole or not at all')
    .action(async (paths: string[], options: { payer?: string; output?: string }) => {
      code = await report(paths, { payer: null, output: null, ...options }, io);
    });

  program
    .command('facts')
    .description('show how notes were understood, as JSON')
    .addArgument(pathsArgument().argRequired())
    .option('--explain', 'as text, each fact with the words it came from')
    .action(async (paths: string[], options: { explain?: true }) => {
      code = options.explain ? await explainFacts(paths, io) : await facts(paths, io);
    });

  program
    .command('units')
    .description('show how many units minutes support, and the way to it')
    .argument('<code=minutes...>', 'documented minutes of each code, as in 97530=23 97110=15')
    .addOption(new Option('--rule <rule>', 'unit rule').choices(ruleChoices).default('both'))
    .option('--json', 'as JSON')
    .action((entries: string[], options: UnitsOptions) => {
      code = units(entries, options, io);
    });

  program
    .command('explain')
    .description('show the page behind a finding')
    .argument('[finding]', 'id of a finding, as in units-over; all are listed without')
    .action((finding: string | undefined) => {
      code = explainFinding(finding, io);
    });

  program
    .command('lsp')
    .description('serve an editor (language server protocol)')
    .requiredOption('--stdio', 'over standard input and output')
    .action(() => io.serve());

  program
    .command('mcp')
    .description(
      'serve programs that write notes: check, facts, units and explain as tools (Model Context Protocol)',
    )
    .option('--payer <id>', 'payer profile for notes that name no payer')
    .action(async ({ payer }: { payer?: string }) => {
      const { context } = await clinicContext(payer ?? null, io);
      await io.serveTools(context);
    });

  const payers = program.command('payers').description('work with payer profiles');
  payers
    .command('list')
    .description('show what is known of each payer, with its days, its source and the last look at it')
    .option('--payer <id>', 'of one payer only')
    .option('--on <day>', 'only what holds on a day, as in 2026-11-01')
    .option('--json', 'as JSON')
    .action(async (options: ListOptions) => {
      code = await listPayers(options, io);
    });
  payers
    .command('test')
    .description('check payer profiles and run the examples that stand in them')
    .argument('<files...>', 'payer profiles (JSON)')
    .action(async (files: string[]) => {
      code = await testPayers(files, io);
    });

  const data = program.command('data').description('work with the tables that CMS publishes each quarter');
  data
    .command('import')
    .description('read tables of edits (PTP) and of unit limits (MUE) as CMS publishes them, plain or zipped')
    .argument('<files...>', 'files of CMS; all parts of a table at once')
    .action(async (files: string[]) => {
      code = await importData(files, io);
    });
  data
    .command('status')
    .description('show which tables are in force')
    .action(async () => {
      code = await dataStatus(io);
    });

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clean : exit.problem;
    if (!(error instanceof UsageError)) throw error;
    io.err(`theralint: ${onOneLine(error.message)}\n`);
    return exit.problem;
  }
  return code;
}

const pathsArgument = () => new Argument('[paths...]', 'files, folders, globs, or - for standard input');

const patientOption = () =>
  new Option(
    '--patient <what>',
    'by what it is known whose note it is: what it says, its folder, or its name',
  )
    .choices(['note', 'folder', 'file-name'])
    .default('note');

/** `txt,.md` as `txt` and `md`. */
function extensionsOf(text: string): readonly string[] {
  const extensions = text.split(',').map((part) => part.trim().replace(/^\*?\./, ''));
  const wrong = extensions.find((part) => !/^[\w-]{1,20}(?:\.[\w-]{1,20})*$/.test(part));
  if (wrong !== undefined) throw new UsageError(`"${wrong}" is no end of a file name; write it as in txt,md`);
  return extensions;
}

/** More threads than that are no help on any machine. */
const mostJobs = 64;

function jobsOf(text: string): number {
  const jobs = Number(text);
  if (!/^\d{1,2}$/.test(text) || jobs < 1 || jobs > mostJobs)
    throw new UsageError(`"${text}" is no number of threads from 1 to ${mostJobs}`);
  return jobs;
}

/** `patient=Client,date=DOS` as titles of columns. */
function mappingOf(text: string): Mapping {
  const entries = text.split(',').map((part) => {
    const [column = '', ...title] = part.split('=');
    if (!columns.some((known) => known === column.trim()) || title.join('=').trim() === '')
      throw new UsageError(
        `"${part}" is no column; write ${columns.join(', ')} with a title, as in date=DOS`,
      );
    return [column.trim(), title.join('=').trim()];
  });
  return Object.fromEntries(entries);
}
