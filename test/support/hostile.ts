import { marked, type Token } from 'marked';

/** Words that would be markup, a link, an image, a command or an icon if anything took them for that. */
export const hostile = (address: string): readonly string[] => [
  `![x](${address}/image.png)`,
  `(![x](${address}/bracket.png)`,
  `[words](${address}/link "title")`,
  `[words](command:workbench.action.quit)`,
  `[words][ref] ![x][ref] [ref]: ${address}/reference.png`,
  `<img src="${address}/html.png">`,
  `<script>fetch("${address}/script")</script><b onclick="x()">b</b>`,
  `<${address}/auto> ${address}/bare www.example.org/bare someone@example.org mailto:a@example.org`,
  `\`code\` \`\`\` ~~~ ~~gone~~ **bold** __bold__ *it* _it_ \\ \\\\[a](${address}/backslash)`,
  `$(alert) $(sync~spin) \${1:tab} $\\frac{1}{2}$`,
  `# heading`,
  `- item`,
  `1. item`,
  `1) item`,
  `> quoted`,
  `| a | b |`,
  `|---|---|`,
  `:-`,
  `===`,
  `---`,
  `&lt;img src=x&gt; &#33;&#91;x&#93;(${address}/entity.png)`,
  `\u202e![x](${address}/turned.png)\u2066\u001b[31m`,
  `a\r\n\n![x](${address}/lines.png)\u2028![y](${address}/separator.png)`,
];

/** What a Markdown is made of, as the library sees it that VS Code uses: `paragraph`, `text`, `image`, ... */
export const kindsIn = (markdown: string): ReadonlySet<string> => new Set(kinds(marked.lexer(markdown)));

const kinds = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token) => [
    token.type,
    ...('tokens' in token ? kinds(token.tokens ?? []) : []),
    ...('items' in token ? kinds(token.items) : []),
  ]);
