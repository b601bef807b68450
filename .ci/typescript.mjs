import { root } from './root.mjs'

/** A module of the sources, which Node 20 can't read by itself. @param path below src */
export async function load(path) {
  const { runnerImport } = await import('vite')
  const options = { root, configFile: false, logLevel: 'error' }
  return (await runnerImport(`${root}src/${path}`, options)).module
}
