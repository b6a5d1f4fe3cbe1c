/** How many numbers of a figure have which status, one and many. */
export const statusTerms = {
  sv: {
    statusRead: '{count} läst|{count} lästa',
    statusInferred: '{count} tolkat|{count} tolkade',
    statusDerived: '{count} härlett|{count} härledda',
    statusIllegible: '{count} oläsligt|{count} oläsliga',
    statusSuppressed: '{count} dolt|{count} dolda',
    statusMissing: '{count} saknas|{count} saknas',
    statusNotApplicable: '{count} utan något att redovisa|{count} utan något att redovisa',
    statusEstimate: '{count} skattat|{count} skattade',
    statusPreliminary: '{count} preliminärt|{count} preliminära',
    statusRevised: '{count} reviderat|{count} reviderade',
  },
  en: {
    statusRead: '{count} read|{count} read',
    statusInferred: '{count} inferred|{count} inferred',
    statusDerived: '{count} derived|{count} derived',
    statusIllegible: '{count} illegible|{count} illegible',
    statusSuppressed: '{count} suppressed|{count} suppressed',
    statusMissing: '{count} missing|{count} missing',
    statusNotApplicable: '{count} with nothing to report|{count} with nothing to report',
    statusEstimate: '{count} estimated|{count} estimated',
    statusPreliminary: '{count} preliminary|{count} preliminary',
    statusRevised: '{count} revised|{count} revised',
  },
} as const;
