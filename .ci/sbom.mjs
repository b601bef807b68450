import { readFileSync, writeFileSync } from 'node:fs'
import { bundledIn } from './licences.mjs'
import { npmOutput } from './npm.mjs'
import { root } from './root.mjs'
import { Trouble } from './trouble.mjs'

/** Its name below the built page (https://cyclonedx.org/specification/overview/#recognized-file-patterns). */
export const sbomFile = 'bom.cdx.json'

/**
 * Writes what is bundled as a CycloneDX bill of materials: npm's, of what really is in the page and its service worker.
 * The same sources give the same bytes, so that nothing of the time and the folder is in it.
 * @param dist the folder of the build, with a final slash
 */
export async function writeSbom(dist) {
  const { code, stdout, stderr } = await npmOutput(
    // --omit dev would also leave out what is needed by the page and for development.
    ...['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
  )
  if (code !== 0) throw new Trouble(`npm sbom failed with exit code ${code}: ${stderr.trim()}`)
  const { serialNumber: _, ...bom } = JSON.parse(stdout)
  const { timestamp: __, tools: ___, ...metadata } = bom.metadata
  const { name } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const itself = metadata.component['bom-ref']
  const refs = new Set([itself, ...bundledIn(dist).map((one) => `${one.name}@${one.version}`)])
  const components = bom.components.filter((component) => refs.has(component['bom-ref']))
  const missing = [...refs].filter((ref) => ref !== itself && !components.some((one) => one['bom-ref'] === ref))
  if (missing.length > 0) throw new Trouble(`npm sbom does not know ${missing.join(', ')}, which is bundled`)
  const dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }))
  const component = { ...metadata.component, name, properties: [] }
  const written = { ...bom, metadata: { ...metadata, component }, components, dependencies }
  writeFileSync(dist + sbomFile, `${JSON.stringify(written, null, 2)}\n`)
}
