import type { ReactNode } from 'react'
import { useMessages } from '../../context/messages.ts'

interface ComparedRowProps {
  readonly name: ReactNode
  readonly left: ReactNode
  readonly right: ReactNode
  readonly differs: boolean
  readonly className?: string
}

/** A name and what stands on both sides; on a narrow screen one under the other, each with its side's name. */
export function ComparedRow({ name, left, right, differs, className = '' }: ComparedRowProps) {
  const { comparison: texts } = useMessages('traceExport')
  return (
    <div className={`compared-row ${differs ? 'differs' : ''} ${className}`}>
      <div className="compared-name">
        <span>{name}</span> <span className="visually-hidden">{differs ? texts.differs : texts.same}</span>
      </div>
      <div className="compared-side" data-side={texts.left}>
        <div>
          <span className="visually-hidden">{texts.left}: </span>
          {left}
        </div>
      </div>
      <div className="compared-side" data-side={texts.right}>
        <div>
          <span className="visually-hidden">{texts.right}: </span>
          {right}
        </div>
      </div>
    </div>
  )
}
