import { useRef, useState } from 'react'
import { maxPastedLength } from '../../../connection/import/read-pasted.ts'
import { useMessages } from '../../context/messages.ts'
import { TextButton } from '../../parts/text-button.tsx'
import { Textarea } from '../../parts/text-fields.tsx'

/** Takes whatever says which pools are used: typed, pasted, dropped, or from a file. */
export function PasteField({ onText }: { readonly onText: (text: string) => void }) {
  const texts = useMessages('connections').paste
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isOver, setOver] = useState(false)
  const take = (taken: string) => {
    setText(taken)
    onText(taken)
  }
  const read = async (file: File | undefined) => {
    if (!file) return
    // The reader says that it is too long; what is beyond that need not be kept.
    take(await file.slice(0, maxPastedLength * 4).text())
  }
  return (
    <div className="paste-field" data-over={isOver || undefined}>
      <Textarea
        label={texts.label}
        description={texts.about}
        classNames={{ input: 'mono' }}
        rows={4}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => take(currentTarget.value)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          const { files } = event.dataTransfer
          if (files.length > 0) void read(files[0])
          else take(event.dataTransfer.getData('text'))
        }}
      />
      <TextButton onClick={() => input.current?.click()}>{texts.file}</TextButton>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          void read(currentTarget.files?.[0])
          // Else choosing the same file again would be no change.
          currentTarget.value = ''
        }}
      />
    </div>
  )
}
