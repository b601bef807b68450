import type { Page } from 'playwright/test'

/** A V8 heap snapshot, as far as it matters here: `nodes` and `edges` hold one record of numbers after the other. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly [readonly string[], ...unknown[]]
      readonly edge_fields: readonly string[]
      readonly edge_types: readonly [readonly string[], ...unknown[]]
    }
  }
  readonly nodes: readonly number[]
  readonly edges: readonly number[]
  readonly strings: readonly string[]
}

/**
 * For Chromium: a body with tokens in it is longer than the 1,024 characters that a snapshot usually has of a text. And
 * V8's inline caches keep the name by which code looked something up last, which no script can read: the AWS SDK looks
 * its signing keys up by a name that holds the session token. Without these caches nothing has to be left out of the
 * search, and a name is found as long as an object has it.
 */
export const forHeapSearch = '--js-flags=--heap-snapshot-string-limit=100000 --no-use-ic'

/**
 * Which of the secrets the page's scripts can still reach after a collection, and what holds each.
 * @returns one line for each, e.g. `password ← password of Object ← memoizedState of FiberNode ← …`
 */
export async function reachable(page: Page, secrets: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const heap = readSnapshot(await takeSnapshot(page))
  return [...secrets].flatMap(([name, secret]) => {
    const holder = heap.texts.find(({ text }) => text.includes(secret))
    return holder ? [`${name} ${heap.chainTo(holder.node)}`] : []
  })
}

async function takeSnapshot(page: Page): Promise<Snapshot> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.enable')
  // Several times: what a finalizer lets go of is collected by the next one.
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return JSON.parse(chunks.join(''))
}

function readSnapshot({ snapshot: { meta }, nodes, edges, strings }: Snapshot) {
  const field = (list: readonly string[], name: string) => list.indexOf(name)
  const nodeSize = meta.node_fields.length
  const edgeSize = meta.edge_fields.length
  const nodeType = (node: number) => meta.node_types[0][nodes[node + field(meta.node_fields, 'type')] ?? -1] ?? ''
  const nodeName = (node: number) => strings[nodes[node + field(meta.node_fields, 'name')] ?? -1] ?? ''
  const edgeType = (edge: number) => meta.edge_types[0][edges[edge + field(meta.edge_fields, 'type')] ?? -1] ?? ''
  const edgeName = (edge: number) => edges[edge + field(meta.edge_fields, 'name_or_index')] ?? -1
  const edgeCount = field(meta.node_fields, 'edge_count')
  const target = field(meta.edge_fields, 'to_node')

  const texts: { readonly node: number; readonly text: string }[] = []
  /** For each node the edge by which it was reached first from the root, and where that edge starts. */
  const reachedBy = new Map<number, { readonly from: number; readonly edge: number }>()
  const firstEdge = new Map<number, number>()
  let edge = 0
  for (let node = 0; node < nodes.length; node += nodeSize) {
    firstEdge.set(node, edge)
    edge += (nodes[node + edgeCount] ?? 0) * edgeSize
    if (/string$/.test(nodeType(node))) texts.push({ node, text: nodeName(node) })
  }
  const queue = [0]
  for (const node of queue) {
    const first = firstEdge.get(node) ?? 0
    for (let each = first; each < first + (nodes[node + edgeCount] ?? 0) * edgeSize; each += edgeSize) {
      const to = edges[each + target] ?? 0
      if (edgeType(each) === 'weak' || to === 0 || reachedBy.has(to)) continue
      reachedBy.set(to, { from: node, edge: each })
      queue.push(to)
    }
  }
  return {
    texts: texts.filter(({ node }) => reachedBy.has(node)),
    chainTo(node: number): string {
      const links: string[] = []
      for (let at = reachedBy.get(node); at && links.length < 40; at = reachedBy.get(at.from)) {
        const name = edgeName(at.edge)
        const label = /element|hidden/.test(edgeType(at.edge)) ? `[${name}]` : strings[name]
        links.push(`← ${label} of ${nodeName(at.from).slice(0, 60)}`)
      }
      return links.join(' ')
    },
  }
}
