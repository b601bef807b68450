import { Component, type ContextType, type ReactNode } from 'react'
import { PartContext } from './part-context.ts'

interface PartBoundaryProps {
  /** Where another place says it already. */
  readonly silent?: boolean
  readonly children: ReactNode
}

/** A part that has a fault says so in its place; the rest of the page goes on. */
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
