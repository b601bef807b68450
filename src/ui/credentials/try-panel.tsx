import { useState } from 'react'
import { type CalledService, calledServices, serviceCalls } from '../../protocol/aws/service-calls.ts'
import { useMessages } from '../context/messages.ts'
import { ServiceTrial } from '../own-api/lazy-service-trial.ts'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { NativeSelect } from '../parts/text-fields.tsx'
import { BucketTrial } from './bucket-trial.tsx'
import type { UseProps } from './uses.tsx'
import './try-panel.css'

const bucket = { value: 's3', label: 'S3: ListObjectsV2' }

const services = calledServices.map((service) => {
  const { name, operation } = serviceCalls[service]
  return { value: service, label: `${name}: ${operation}` }
})

/** A request that needs permission, made with the keys: a list of a bucket, or a call of another service. */
export default function TryPanel({ credentials }: UseProps) {
  const { try: texts } = useMessages('credentials')
  const [service, setService] = useState<CalledService | null>(null)
  return (
    <>
      <p className="muted">{texts.about}</p>
      <NativeSelect
        label={texts.service}
        data={[bucket, ...services]}
        value={service ?? bucket.value}
        onChange={({ currentTarget: { value } }) => setService(calledServices.find((each) => each === value) ?? null)}
      />
      {service === null ? (
        <BucketTrial credentials={credentials} />
      ) : (
        <PartBoundary key={service}>
          <ServiceTrial service={service} />
        </PartBoundary>
      )}
    </>
  )
}
