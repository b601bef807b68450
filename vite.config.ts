/// <reference types="vitest/config" />
import { existsSync, readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contentSecurity } from './src/connection/vite-plugin.ts'
import { localCognito } from './src/emulator/vite-plugin.ts'

const configJson = new URL('public/config.json', import.meta.url)
const app = { host: 'localhost', port: Number(process.env.PORT || 5173), strictPort: true, cors: false }

export default defineConfig({
  plugins: [
    react(),
    contentSecurity({ configJson: () => (existsSync(configJson) ? readFileSync(configJson, 'utf8') : null) }),
    localCognito({ port: Number(process.env.EMULATOR_PORT || 9250) }),
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
    // What the first screen needs in one file: small ones compress badly, and each is one more request.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first-screen', tags: ['$initial'] }] } } },
    // Inlined files would be data: URLs, which the page's policy allows for images only.
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    // The SDK would say in each process that it will want a newer Node one day.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
})
