import { membersOf } from './members.ts'
import { pathTo } from './piece.ts'
import { walk } from './walk.ts'

/** No response of these services comes near it. */
const most = 1000

/** Where the values of a body stand, e.g. `Credentials.SecretKey`; none where it is no JSON, form or XML. */
export function memberPaths(body: string): readonly string[] {
  const paths: string[] = []
  for (const { place } of membersOf(walk(body).pieces)) {
    const path = pathTo(place)
    if (path !== null) paths.push(path)
    if (paths.length === most) break
  }
  return paths
}
