/// <reference types="vitest/config" />

import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { writeHostingFiles } from './src/deployment/host/vite-plugin.ts'
import { localCognitoInPage } from './src/emulator/host/service-worker/vite-plugin.ts'
import { configWithLocalCognito, localCognito } from './src/emulator/host/vite-plugin.ts'
import { builtFiles } from './src/page-policy/built-files.ts'
import { pagePaths } from './src/page-policy/security-headers.ts'
import { contentSecurity } from './src/page-policy/vite-plugin.ts'

const configFile = new URL('public/config.json', import.meta.url)
const configJson = () => (existsSync(configFile) ? readFileSync(configFile, 'utf8') : null)
const emulator = { port: Number(process.env.EMULATOR_PORT || 9250), environment: process.env }
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const app = { host: 'localhost', port: Number(process.env.PORT || 5173), strictPort: true, cors: false }

/** Modules by their path; Windows writes it the other way round. */
const at = (path: RegExp) => (id: string) => path.test(id.replaceAll('\\', '/'))

/** What is needed together in one file: small ones compress badly, and each is one more request. The first that fits. */
const chunks = [
  // Small, since the first request of a sign-in waits for it.
  {
    name: 'steps',
    test: at(
      /src\/(session\/(usable|sign-in\/(take-step|step-outcome|answered|guest-outcome))|token\/(dropped-token|claimed-issuer)|connection\/pool-issuers)/,
    ),
  },
  // Also what the credential provider imports only on its first call, when the user is waiting.
  { name: 'aws-sdk', test: at(/node_modules\/@(aws-sdk|aws-crypto|smithy)\//) },
  { name: 'fields', test: at(/node_modules\/@mantine\/|src\/ui\/(parts\/text-fields|fields\/(?!qr-code))/) },
  { name: 'signatures', test: at(/node_modules\/jose\//) },
  { name: 'verifiers', test: at(/src\/(token\/verifiers\/|ui\/token-view\/verifiers\/verifier-table)/) },
  { name: 'reading', test: at(/src\/(protocol|text|token|trace\/(record|body|facts|redaction))\//) },
  { name: 'answers', test: at(/src\/cognito\/(?!local-cognito)[^/]+$/) },
  { name: 'user-pool', test: at(/src\/cognito\/(user-pool\/(?!passkeys)|challenges\/)/) },
  {
    name: 'hosted-ui',
    test: at(/src\/(cognito\/hosted-ui\/|session\/sign-in\/(leave|window\/(ask|visit)-in-window))/),
  },
  { name: 'identity-pool', test: at(/src\/cognito\/(identity-pool|sts)\//) },
  { name: 'parts', test: at(/src\/ui\/(parts|context|excerpts|secret|terms)\/|src\/ui\/doctor\/doctor-button/) },
  { name: 'doctor', test: at(/src\/(diagnosis|session|ui)\/doctor\//) },
  { name: 'set-up-kit', test: at(/src\/(set-up-kit|ui\/set-up-kit\/(?!lazy))/) },
  { name: 'problem', test: at(/src\/ui\/problem\//) },
  { name: 'failure-lab', test: at(/src\/((session|ui)\/failure-lab\/|cognito\/local-faults)/) },
  { name: 'qr-code', test: at(/node_modules\/uqr\/|src\/ui\/fields\/qr-code/) },
  { name: 'account', test: at(/src\/ui\/(sign-in|tokens)\/account\//) },
  { name: 'sign-in', test: at(/src\/ui\/sign-in\//) },
  {
    name: 'results',
    test: at(/src\/ui\/((tokens|identity|caller)\/[^/]+$|credentials\/credentials-card|token-view\/)/),
  },
  {
    name: 'tasks',
    test: at(
      /src\/(session\/(tasks\/|users\/|own-connections|other-tabs|tell-other-tabs|user-of)|ui\/((tokens|caller)\/[^/]+\/|sign-out\/|tasks\/|users\/(?!comparison)))/,
    ),
  },
  {
    name: 'passkeys',
    test: at(/src\/(passkey|cognito\/user-pool\/passkeys|(session|ui)\/passkeys)|node_modules\/@levischuck\//),
  },
]

/** Beside the entry, which the first drawing runs: what runs between the first press and the credentials. */
const neededAtOnce = ['aws-sdk', 'results']

/**
 * Lets Chromium compile the functions of those chunks while they arrive, in another thread; usually it waits until
 * each is called, which is while the person waits (https://v8.dev/blog/explicit-compile-hints).
 */
const compileOnArrival: Plugin = {
  name: 'compile-on-arrival',
  // The comment must be the first thing in the file, so it comes after what Vite itself puts there.
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !(file.isEntry || neededAtOnce.includes(file.name))) continue
        file.code = `//# allFunctionsCalledOnLoad\n${file.code}`
      }
    },
  },
}

/** Fails the build where a folder has moved away from under the name of its chunk. */
const requireNamedChunks: Plugin = {
  name: 'require-named-chunks',
  // Not for the page that the budget compares with, which has another root.
  apply: ({ root }, { command }) => command === 'build' && root === undefined,
  generateBundle(_, bundle) {
    const built = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file.name] : []))
    const missing = [...chunks.map(({ name }) => name), ...neededAtOnce].filter((name) => !built.includes(name))
    if (missing.length > 0)
      this.error(`no module is in the chunk ${missing.join(', ')}: see the paths in vite.config.ts`)
  },
}

/** Tells the built page where its Japanese texts are; the script in index.html asks for them where they are wanted. */
function japaneseAhead(): Plugin {
  let base = '/'
  return {
    name: 'japanese-ahead',
    apply: 'build',
    configResolved(config) {
      base = config.base
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const texts = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/src/i18n/ja.ts'),
        )
        // Another page may be built with the same settings, e.g. to compare with.
        return texts ? html.replace('<html lang="en"', `<html lang="en" data-ja="${base}${texts.fileName}"`) : html
      },
    },
  }
}

/** What index.html has for its readers alone need not be sent. */
const withoutLayout: Plugin = {
  name: 'without-layout',
  apply: 'build',
  transformIndexHtml: (html) =>
    html
      .replace(/\n *<!--.*?-->/gs, '')
      .replace(/\n +/g, '\n')
      .replaceAll('>\n<', '><')
      .replace(/(<(?:meta|link)[^>]*) \/>/g, '$1>'),
}

export default defineConfig({
  define: { 'import.meta.env.APP_VERSION': JSON.stringify(version) },
  plugins: [
    react(),
    compileOnArrival,
    requireNamedChunks,
    contentSecurity({ configJson, servedConfigJson: () => configWithLocalCognito(configJson(), emulator) }),
    builtFiles(),
    writeHostingFiles(configJson),
    localCognito(emulator),
    localCognitoInPage({ isIncluded: process.env.LOCAL_COGNITO !== 'none', pagePaths }),
    japaneseAhead(),
    withoutLayout,
  ],
  resolve: {
    // The credential provider brings a copy of the client that the app has already; one of them is enough.
    alias: { '@aws-sdk/nested-clients/cognito-identity': '@aws-sdk/client-cognito-identity' },
  },
  server: app,
  preview: app,
  build: {
    // The manifest tells the budget what loads first.
    manifest: true,
    // The licences of the bundled packages require their texts to be included.
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first-screen', tags: ['$initial'] }, ...chunks] } },
    },
    // Every browser that knows light-dark() knows modulepreload.
    modulePreload: { polyfill: false },
    // Inlined files would be data: URLs, which the page's policy allows for images only.
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    // SRP in amazon-cognito-identity-js takes seconds on a busy machine.
    testTimeout: 20_000,
    // The files share what they load, the AWS SDK above all: loading it anew for each took most of the time.
    isolate: false,
    // Vitest leaves a processor to what else runs; here nothing does.
    maxWorkers: availableParallelism(),
    globalSetup: 'src/emulator/state/signing-keys-setup-fixture.ts',
    // The SDK would warn in each process that a future version needs a newer Node.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
})
