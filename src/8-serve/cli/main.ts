import { defineCommand, runCommand, showUsage } from 'citty'
import { EXIT } from './exit-codes.js'

const main = defineCommand({
  meta: { name: 'isnad', description: 'Reads news reports into a sourced, dated record of relations between states' },
  subCommands: {
    read: () => import('./commands/read.js').then(m => m.read),
    add: () => import('./commands/add.js').then(m => m.add),
    find: () => import('./commands/find.js').then(m => m.find),
    entities: () => import('./commands/entities.js').then(m => m.entities),
    dossier: () => import('./commands/dossier.js').then(m => m.dossier),
    compare: () => import('./commands/compare.js').then(m => m.compare),
    explain: () => import('./commands/explain.js').then(m => m.explain),
    brief: () => import('./commands/brief.js').then(m => m.brief),
    watch: () => import('./commands/watch.js').then(m => m.watch),
    watched: () => import('./commands/watched.js').then(m => m.watched),
    export: () => import('./commands/export.js').then(m => m.exportRecord),
    queue: () => import('./commands/queue.js').then(m => m.queue),
    reread: () => import('./commands/reread.js').then(m => m.reread),
    backup: () => import('./commands/backup.js').then(m => m.backup),
    restore: () => import('./commands/restore.js').then(m => m.restore),
    worker: () => import('./commands/worker.js').then(m => m.worker),
    mcp: () => import('./commands/mcp.js').then(m => m.mcp),
    serve: () => import('./commands/serve.js').then(m => m.serve),
    alert: () => import('./commands/alert.js').then(m => m.alert),
    token: () => import('./commands/token.js').then(m => m.token),
    doctor: () => import('./commands/doctor.js').then(m => m.doctor),
  },
})

const args = process.argv.slice(2)
const names = Object.keys(main.subCommands ?? {})
// A reader that closes the pipe early (head) is no error.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(EXIT.ok)
  throw error
})
if (args.length === 0 || args[0] === '--help' || args[0] === '-h') {
  await showUsage(main)
} else if (args[0] === '--version') {
  const { packageVersion } = await import('./package-version.js')
  console.log(packageVersion())
} else if (!names.includes(args[0] ?? '')) {
  console.error(`isnad: there is no command "${args[0]}". Commands: ${names.join(', ')}. Help: isnad --help`)
  process.exitCode = EXIT.usage
} else {
  try {
    if (args.includes('--help') || args.includes('-h')) {
      const command = await (main.subCommands as Record<string, () => Promise<never>>)[args[0] ?? '']?.()
      if (command) await showUsage(command, main)
    } else await runCommand(main, { rawArgs: args })
  } catch (error) {
    console.error(`isnad: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = (error as { code?: string }).code === 'EARG' ? EXIT.usage : EXIT.broken
  }
}
