import { Component, type ContextType, type ReactNode } from 'react'
import { PartContext } from './part-context.ts'

interface PartBoundaryProps {
  /** Where the note is shown elsewhere already. */
  readonly silent?: boolean
  readonly children: ReactNode
}

/** Shows a note in place of a part that crashed; the rest of the page works on. */
export class PartBoundary extends Component<PartBoundaryProps, { readonly isFaulty: boolean }> {
  static override contextType = PartContext
  declare context: ContextType<typeof PartContext>
  override state = { isFaulty: false }

  static getDerivedStateFromError() {
    return { isFaulty: true }
  }

  override render() {
    if (!this.state.isFaulty) return this.props.children
    if (this.props.silent) return null
    return (
      <p role="alert" className="small">
        {this.context?.texts.faulty}
      </p>
    )
  }
}
