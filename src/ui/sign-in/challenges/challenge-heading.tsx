import { type ReactNode, useEffect, useRef } from 'react'

/** Says what the challenge wants; it takes the focus from the button that led here. */
export function ChallengeHeading({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p className="small muted">{children}</p>
    </div>
  )
}
