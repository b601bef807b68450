import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'
import { seedSchema } from './seed-schema.mjs'
import { Trouble } from './trouble.mjs'

// The local Cognito as a package for other programs, which `npm pack dist-emulator` makes installable.

const folder = `${root}dist-emulator`
const source = `${root}src/emulator/host/package`
const stamp = join(folder, '.built-from')
const program = 'main.js'

/** Builds it unless it was built from the very same files. @returns the program that starts the local Cognito alone */
export async function buildEmulatorIfChanged() {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest()) await buildEmulatorPackage()
  return pathToFileURL(join(folder, program)).href
}

/** @param outDir emptied first */
export async function buildEmulatorPackage(outDir = folder) {
  const { build } = await import('vite')
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: { index: join(source, 'index.ts'), main: join(source, program.replace('.js', '.ts')) },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'emulator-[hash].js',
          banner: ({ name, isEntry }) => (isEntry && name === 'main' ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  })
  mkdirSync(outDir, { recursive: true })
  writeFileSync(join(outDir, 'index.d.ts'), declarations())
  await writeSeedFiles(outDir)
  writeFileSync(join(outDir, 'package.json'), `${JSON.stringify(manifest(packagesIn(output)), null, 2)}\n`)
  copyFileSync(`${root}src/emulator/README.md`, join(outDir, 'README.md'))
  copyFileSync(`${root}LICENSE`, join(outDir, 'LICENSE'))
  if (outDir === folder) writeFileSync(stamp, digest())
}

/** The schema of seeds, made of what the reader demands, and the built-in seed, which its own test reads again. */
export async function writeSeedFiles(outDir) {
  const { build } = await import('vite')
  // With all that it imports, since it is run where no packages are.
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(source, 'written-files.ts'),
      target: 'node20',
      write: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const code = Buffer.from(output[0].code).toString('base64')
  const { seedFileForm, operationNames, builtInSeed } = await import(`data:text/javascript;base64,${code}`)
  const files = { 'seed.schema.json': seedSchema(seedFileForm, operationNames), 'built-in-seed.json': builtInSeed() }
  for (const [name, value] of Object.entries(files)) {
    writeFileSync(join(outDir, name), `${JSON.stringify(value, null, 2)}\n`)
  }
}

/** The contract imports nothing, so that it can stand alone. */
const declarations = () => `${readFileSync(join(source, 'contract.ts'), 'utf8')}
/** The local Cognito. */
export declare const createEmulator: CreatePackagedEmulator

/** A seed that can't be used, with all that is wrong with it. */
export declare class SeedError extends Error {
  readonly faults: readonly { readonly place: string; readonly message: string }[]
}
`

function manifest(packages) {
  const { version, license, engines, dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const missing = packages.filter((name) => !dependencies[name])
  if (missing.length > 0) throw new Trouble(`The local Cognito imports ${missing.join(', ')}, which is no dependency`)
  return {
    name: 'cognito-inspector-emulator',
    version,
    description: 'A strict Amazon Cognito for development and tests, in one process.',
    license,
    type: 'module',
    engines,
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './seed.schema.json': './seed.schema.json',
      './built-in-seed.json': './built-in-seed.json',
    },
    types: './index.d.ts',
    bin: { 'cognito-emulator': program },
    files: ['*.js', 'index.d.ts', 'seed.schema.json', 'built-in-seed.json'],
    dependencies: Object.fromEntries(packages.map((name) => [name, dependencies[name]])),
  }
}

/** What the built files import and don't hold themselves. */
function packagesIn(output) {
  const imports = output.flatMap((file) => (file.type === 'chunk' ? [...file.imports, ...file.dynamicImports] : []))
  const foreign = imports.filter((name) => !name.startsWith('node:') && !name.startsWith('.') && !name.endsWith('.js'))
  const names = foreign.map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
  return [...new Set(names)].sort()
}

function digest() {
  const hash = createHash('sha256')
  const paths = ['src/emulator', 'src/protocol', 'src/text', 'src/loading', 'package.json', 'package-lock.json', '.ci']
  for (const path of paths.flatMap(filesOf).sort()) hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

const filesOf = (path) =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path)).flatMap((name) => filesOf(`${path}/${name}`))
    : /\.test\.tsx?$/.test(path)
      ? []
      : [path]

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildEmulatorPackage()
