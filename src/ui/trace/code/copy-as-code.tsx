import { useStore } from 'zustand'
import { lazyModule } from '../../../loading/lazy-module.ts'
import type { Exchange } from '../../../trace/record/exchange.ts'
import type { Run } from '../../../trace/record/run.ts'
import { useMessages } from '../../context/messages.ts'
import { CopyButton } from '../../secret/copy-button.tsx'
import { chosenLanguage } from './chosen-language.ts'

const snippetWriter = lazyModule(() => import('../../../trace/snippets/snippet.ts'))

/** By which the shortcut finds the button. */
export const copyAsCodeId = 'copy-as-code'

/** Copies a request in the language that was chosen last; its secrets stay variables of the environment. */
export function CopyAsCode({ exchange, run }: { readonly exchange: Exchange; readonly run: Run }) {
  const texts = useMessages('code')
  const inspector = useMessages('inspector')
  const language = useStore(chosenLanguage, (state) => state.language)
  const write = async () => {
    const { snippetOf } = await snippetWriter.load()
    const options = { secrets: 'environment', texts: texts.comments, events: run.events } as const
    // The AWS CLI has no form for the Hosted UI's endpoints.
    const snippet =
      snippetOf(exchange, run.connection, language, options) ?? snippetOf(exchange, run.connection, 'curl', options)
    return snippet?.code ?? ''
  }
  return (
    <CopyButton
      id={copyAsCodeId}
      name={inspector.theStep}
      value={write}
      words={inspector.copyAs(texts.languages[language])}
    />
  )
}
