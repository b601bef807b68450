import { createStore } from 'zustand/vanilla'
import type { SnippetLanguage } from '../../../trace/snippets/languages/languages.ts'

/** The language chosen last, which the next step uses too. Kept until the page is reloaded. */
export const chosenLanguage = createStore<{ readonly language: SnippetLanguage }>(() => ({ language: 'curl' }))
