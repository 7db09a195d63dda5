import { expect, test } from 'vitest'
import { readSourceList } from './read-source-list.js'

test('a list has one address a line; remarks and repeats are left out', () =>
  expect(
    readSourceList('# mine\nhttps://a.example/feed # daily\n\nhttps://a.example/feed\nnot an address\nhttp://b.example/x#y\n'),
  ).toEqual(['https://a.example/feed', 'http://b.example/x#y']))
test('OPML gives the addresses of its outlines', () =>
  expect(
    readSourceList(
      '<?xml version="1.0"?><opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/?x=1&amp;y=2"/></body></opml>',
    ),
  ).toEqual(['https://a.example/?x=1&y=2']))
