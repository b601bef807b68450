import type { Source } from '../kind/source.ts'
import { inForce, issuedBy, meantFor, readable } from './demands.ts'
import type { Verifier } from './verifier.ts'

const source: Source = {
  kind: 'vendor',
  name: 'Spring Security',
  url: 'https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html',
}

/** A resource server by its issuer; it looks at no audience unless one is set. Its clock may be off by a minute. */
export const springSecurity: Verifier = {
  group: 'library',
  source,
  setUps: ({ issuer, client }) => {
    const demands = [readable, issuedBy(issuer), inForce({ tolerance: 60 })]
    const properties = [
      'spring:',
      '  security:',
      '    oauth2:',
      '      resourceserver:',
      '        jwt:',
      `          issuer-uri: ${JSON.stringify(issuer)}`,
    ]
    return [
      { demands, setting: properties.join('\n') },
      {
        demands: [...demands, meantFor(client)],
        setting: [...properties, `          audiences: [${JSON.stringify(client)}]`].join('\n'),
      },
    ]
  },
}
