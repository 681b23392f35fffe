import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { version } from '../../../package.json';
import type { Context } from '../core/index';
import { offerTools } from './tools';

/** Serves the tools over standard input and output until the other side closes them. */
export async function serveTools(context: Context): Promise<void> {
  const server = new McpServer({ name: 'theralint', version });
  offerTools(server, context);
  await server.connect(new StdioServerTransport());
}
