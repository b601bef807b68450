import type { ReactNode } from 'react'
import './text-button.css'

interface TextButtonProps {
  readonly children: ReactNode
  readonly onClick: () => void
  /** The accessible name, where the visible words alone would not tell which value is meant. */
  readonly label?: string
  readonly pressed?: boolean
  /** By which it is found again, to give the focus back or to press it by a key. */
  readonly id?: string | undefined
  /** Of the words, where it is not the page's language. */
  readonly lang?: string
}

/** A button that looks like a word: for small actions beside a value. */
export function TextButton({ children, onClick, label, pressed, id, lang }: TextButtonProps) {
  return (
    <button
      type="button"
      id={id}
      className="text-button"
      lang={lang}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
