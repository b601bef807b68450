import { developerGuide, type TermName, terms } from '../../protocol/terms.ts'
import { useMessages } from '../context/messages.ts'
import { AwsLink } from './aws-link.tsx'
import './what-is.css'

/** A question that opens the explanation of a term, by pointer, touch or key. */
export function WhatIs({ term }: { readonly term: TermName }) {
  const { question, answer } = useMessages('terms')[term]
  return (
    <details className="what-is small">
      <summary>{question}</summary>
      <p>
        {answer} <AwsLink address={developerGuide + terms[term]} />
      </p>
    </details>
  )
}
