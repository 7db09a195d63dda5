/**
 * The law of the house as import rules; each comment is the sentence for the person who broke it. Folders are relative to the root that is
 * checked.
 */
const ROOMS = '^src/[1-6]-[a-z]+/'

module.exports = {
  forbidden: [
    {
      name: 'no-ring',
      severity: 'error',
      comment:
        'These files import each other in a ring: the reader cannot tell which comes first. Move what both need into a file of its own.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'rooms-do-not-import-rooms',
      severity: 'error',
      comment: 'A room imports another room. What passes a doorway is a type of src/schema; only src/pipeline.ts joins rooms.',
      from: { path: '^src/([1-7]-[a-z]+)/' },
      to: { path: '^src/[1-7]-[a-z]+/', pathNot: '^src/$1/' },
    },
    {
      name: 'pure-rooms',
      severity: 'error',
      comment: 'Rooms 2 to 6 are pure: no disk, network or process. Take what is needed as an argument.',
      from: { path: '^src/[2-6]-[a-z]+/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'serve-sees-no-room',
      severity: 'error',
      comment: '8-serve sees the pipeline, the intake door and 7-store, never the inside of a room.',
      from: { path: '^src/8-serve/' },
      to: { path: ROOMS },
    },
    {
      name: 'nobody-imports-serve',
      severity: 'error',
      comment: '8-serve is the outermost room: nothing of the engine imports it.',
      from: { path: '^(src|languages)/', pathNot: '^src/8-serve/' },
      to: { path: '^src/8-serve/' },
    },
    {
      name: 'schema-and-base-stand-alone',
      severity: 'error',
      comment: 'src/schema and src/base import nothing else of ours.',
      from: { path: '^src/(schema|base)/' },
      to: { path: '^(src|languages)/', pathNot: '^src/(schema|base)/' },
    },
    {
      name: 'languages-see-the-contract',
      severity: 'error',
      comment: "A language imports only the packs' contract (src/language), src/schema, src/base and its own folder.",
      from: { path: '^languages/([a-z]+)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^(src|languages)/', pathNot: '^(src/(language|schema|base)/|languages/$1/)' },
    },
    {
      name: 'engine-names-no-language',
      severity: 'error',
      comment: 'The engine imports a language by name. Packs are found and loaded by src/language/load-packs.ts.',
      from: { path: '^src/', pathNot: '[.]test[.]ts$' },
      to: { path: '^languages/' },
    },
    {
      name: 'only-the-pipeline-joins-rooms',
      severity: 'error',
      comment: 'Only src/pipeline.ts (and the doors src/intake.ts, src/load-engine.ts) know rooms from outside.',
      from: { path: '^src/', pathNot: '^src/([1-8]-[a-z]+/|pipeline[.]ts$|intake[.]ts$|load-engine[.]ts$)' },
      to: { path: '^src/[1-8]-[a-z]+/' },
    },
  ],
}
