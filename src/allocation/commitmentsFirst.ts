/**
 * Class of a claim under `commitments-first`: 0 for a further year of a three-year support, 1 for the rest.
 *
 * @param threeYears      whether the clause supports three years in a row
 * @param claimYear       of the claim
 * @param firstRecognised first recognised year of the applicant under the clause
 */
export function commitmentClass(threeYears: boolean, claimYear: number, firstRecognised: number): 0 | 1 {
  return threeYears && claimYear > firstRecognised ? 0 : 1;
}
