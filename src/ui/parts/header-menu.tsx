import { type ReactNode, useId, useRef } from 'react'
import { useDisclosure } from './use-disclosure.ts'
import './header-menu.css'

interface HeaderMenuProps {
  readonly label: string
  readonly children: ReactNode
}

/** The items of a header: in its row, or in a menu where they don't fit. */
export function HeaderMenu({ label, children }: HeaderMenuProps) {
  const area = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useDisclosure(area, button)
  const id = useId()
  return (
    <div ref={area} className="header-menu" data-open={isOpen}>
      <button
        ref={button}
        type="button"
        className="menu-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      <div id={id} className="menu-items">
        {children}
      </div>
    </div>
  )
}
