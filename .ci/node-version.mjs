import { Trouble } from './trouble.mjs'

/** The versions that Vite runs on. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  const isSupported = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)
  if (!isSupported) throw new Trouble(`Node 20.19 or newer (of 22: 22.12 or newer) is needed, this is ${version}`)
}
