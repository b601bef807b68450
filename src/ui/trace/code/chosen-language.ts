import { createStore } from 'zustand/vanilla'
import type { SnippetLanguage } from '../../../trace/snippets/languages/languages.ts'

/** The language in which somebody wanted code last: the next step is shown in the same. Gone with the page. */
export const chosenLanguage = createStore<{ readonly language: SnippetLanguage }>(() => ({ language: 'curl' }))
