import { type ReactNode, useId } from 'react'
import { useStore } from 'zustand'
import type { Exchange, TraceEvent } from '../../../trace/record/exchange.ts'
import type { Run, RunConnection } from '../../../trace/record/run.ts'
import { mask } from '../../../trace/redaction/redaction.ts'
import { type Secrets, setupLines } from '../../../trace/snippets/environment.ts'
import { type SnippetLanguage, snippetLanguages } from '../../../trace/snippets/languages/languages.ts'
import { scriptOf } from '../../../trace/snippets/script.ts'
import { type Snippet, snippetOf } from '../../../trace/snippets/snippet.ts'
import { useMessages } from '../../context/messages.ts'
import { Tabs } from '../../parts/tabs.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import { CopyButton } from '../../secret/copy-button.tsx'
import { useUntilHidden } from '../../secret/use-until-hidden.ts'
import { codeBlocks, isComment } from '../code-blocks.ts'
import { blockLength, TextBlocks } from '../detail/text-blocks.tsx'
import { chosenLanguage } from './chosen-language.ts'
import './snippet-view.css'

interface SnippetViewProps {
  readonly exchange: Exchange
  readonly connection: RunConnection
  /** The run's events: an answer among them holds the key that a signed request doesn't carry. */
  readonly events?: readonly TraceEvent[] | undefined
}

/** One request as code in each language. */
export function SnippetView({ exchange, connection, events }: SnippetViewProps) {
  const texts = useMessages('code')
  const write = (language: SnippetLanguage, secrets: Secrets) =>
    snippetOf(exchange, connection, language, { secrets, texts: texts.comments, events })
  return <InLanguages write={write} otherwise={(language) => (language === 'aws-cli' ? texts.noForm : texts.nothing)} />
}

/** A whole run as one script in each language. */
export function ScriptView({ run }: { readonly run: Run }) {
  const texts = useMessages('code')
  const write = (language: SnippetLanguage, secrets: Secrets) =>
    scriptOf(run, language, { secrets, texts: texts.comments })
  return (
    <>
      <p className="small muted script-about">{texts.scriptAbout}</p>
      <InLanguages write={write} otherwise={() => texts.nothingSent} />
    </>
  )
}

interface InLanguagesProps {
  readonly write: (language: SnippetLanguage, secrets: Secrets) => Snippet | null
  /** Shown where there is no code. */
  readonly otherwise: (language: SnippetLanguage) => string
}

function InLanguages({ write, otherwise }: InLanguagesProps) {
  const texts = useMessages('code')
  const language = useStore(chosenLanguage, (state) => state.language)
  const [isInline, setInline] = useUntilHidden(false)
  const snippet = write(language, 'environment')
  const shown = isInline ? write(language, 'inline') : snippet
  const hasValues = snippet?.environment.some(({ value }) => value !== '') ?? false
  const panel = () => (
    <>
      <p className="small muted">{shown === null ? otherwise(language) : texts.needs[language]}</p>
      {hasValues && <InlineSwitch on={isInline} onSwitch={setInline} />}
      {shown && <CodeToRun snippet={shown} isInline={isInline && hasValues} />}
    </>
  )
  return (
    <div className="snippet">
      <Tabs
        label={texts.language}
        tabs={snippetLanguages.map(({ id }) => ({ id, label: texts.languages[id], panel }))}
        selected={language}
        onSelect={(chosen) => chosenLanguage.setState({ language: chosen })}
      />
    </div>
  )
}

/**
 * The lines that set the environment, with their values hidden until revealed, and the code itself.
 * @param isInline the code holds the secrets
 */
function CodeToRun({ snippet, isInline }: { readonly snippet: Snippet; readonly isInline: boolean }) {
  const texts = useMessages('code')
  const [isOpen, setOpen] = useUntilHidden(false)
  const { code, environment, setup } = snippet
  const hasValues = environment.some(({ value }) => value !== '')
  const hidden = environment.map(({ name, value }) => ({ name, value: value === '' ? '' : mask(value) }))
  return (
    <>
      {setup !== '' && (
        <>
          <CodeBlock
            title={texts.setup}
            text={isOpen ? setup : setupLines(hidden, texts.comments)}
            copied={{
              name: texts.copyNames.setup,
              value: setup,
              words: hasValues && !isOpen ? texts.copyWithSecrets : undefined,
              isSecret: hasValues,
            }}
          >
            {hasValues && (
              <TextButton onClick={() => setOpen(!isOpen)}>{isOpen ? texts.hide : texts.reveal}</TextButton>
            )}
          </CodeBlock>
          {hasValues && !isOpen && <p className="small muted">{texts.setupHidden}</p>}
        </>
      )}
      <CodeBlock
        title={setup === '' ? texts.codeAlone : texts.code}
        text={code}
        copied={{ name: texts.copyNames.code, value: code, isSecret: isInline }}
      />
    </>
  )
}

interface CodeBlockProps {
  readonly title: string
  readonly text: string
  readonly copied: {
    readonly name: string
    readonly value: string
    readonly words?: string | undefined
    readonly isSecret?: boolean
  }
  readonly children?: ReactNode
}

function CodeBlock({ title, text, copied, children }: CodeBlockProps) {
  return (
    <>
      <div className="code-head">
        <h4>{title}</h4>
        {children}
        <CopyButton {...copied} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls has to be reached by the keyboard */}
      <pre className="code" tabIndex={0}>
        <Coloured text={text} />
      </pre>
    </>
  )
}

/** Comments apart from what runs: blocks, since a script may have thousands of lines. */
function Coloured({ text }: { readonly text: string }) {
  return codeBlocks(text).map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one text stand in one order for good
    <span key={index} className={isComment(block) ? 'comment' : undefined}>
      {block.length > blockLength ? <TextBlocks text={block} /> : block}
    </span>
  ))
}

function InlineSwitch({ on, onSwitch }: { readonly on: boolean; readonly onSwitch: (on: boolean) => void }) {
  const texts = useMessages('code')
  const id = useId()
  return (
    <div className="inline-switch">
      <label>
        <input
          type="checkbox"
          aria-describedby={id}
          checked={on}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        {texts.inline}
      </label>
      <p id={id} role="status">
        {on && texts.inlineWarning}
      </p>
    </div>
  )
}
