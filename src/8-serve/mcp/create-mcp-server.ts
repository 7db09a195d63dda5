import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { Value } from 'typebox/value'
import type { Desk } from '../desk.js'
import { compareTool } from './compare-tool.js'
import { dossierTool } from './dossier-tool.js'
import { findStatementsTool } from './find-statements-tool.js'
import { readTextTool } from './read-text-tool.js'
import { showAnswer, type Tool } from './tool.js'

/** The tools that agents are given. None writes. */
export const TOOLS: readonly Tool[] = [findStatementsTool, dossierTool, compareTool, readTextTool]

const failure = (text: string) => ({ isError: true, content: [{ type: 'text' as const, text }] })

/** The record as a server of the Model Context Protocol; the caller connects a transport. What goes wrong in a tool is told as its answer. */
export function createMcpServer(desk: Desk): Server {
  const server = new Server({ name: 'isnad', version: desk.engine.parts.version }, { capabilities: { tools: {} } })
  server.setRequestHandler(ListToolsRequestSchema, async () => ({
    tools: TOOLS.map(({ name, description, input }) => ({
      name,
      description,
      inputSchema: { ...(JSON.parse(JSON.stringify(input)) as object), type: 'object' as const },
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = TOOLS.find(t => t.name === params.name)
    if (!tool) return failure(`There is no tool "${params.name}". Tools: ${TOOLS.map(t => t.name).join(', ')}`)
    const args = params.arguments ?? {}
    if (!Value.Check(tool.input, args)) {
      const problems = [...Value.Errors(tool.input, args)].slice(0, 3).map(e => `${e.instancePath || 'arguments'}: ${e.message}`)
      return failure(`${tool.name}: ${problems.join('; ')}`)
    }
    try {
      const answer = await tool.run(desk, args)
      return { content: [{ type: 'text' as const, text: showAnswer(answer) }], structuredContent: { ...answer } }
    } catch (error) {
      return failure(`${tool.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  })
  return server
}
