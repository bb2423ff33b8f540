import type { MethodPart } from "./method.ts";

export const methodEn: readonly MethodPart[] = [
  {
    id: "scope",
    heading: "What is modelled, and what is not",
    paragraphs: [
      "The claims that may come while the policy lasts are simulated ten thousand times (the number can be changed). Every time each claim is decided by the text and each year is settled; then it is counted how often the money ran out, when, and how much was missing.",
      "Applicants and what they do are illustrative assumptions, not application data. Every ceiling is an example or was typed in by the user: the draft names a yearly limit, publishes no figure and says nothing of what happens when it falls short.",
    ],
    items: [
      {
        name: "Modelled",
        says: "number, arrival and exit of applicants; whether and when they apply and are recognised; costs, training events, unsold first orders; overlap with other district policies; months until a decision; good and bad years common to all, and sudden events; eleven clauses, the pool of clause 11, yearly ceilings, the tail after expiry.",
      },
      {
        name: "Not modelled",
        says: "firms that influence each other; a rush or a retreat because money may run out; errors of review and fraud; changes of the policy or of higher funds on the way; what the policy does for output, jobs or taxes. Response of applicants to terms is none by default and can be set among the assumptions.",
      },
      {
        name: "Errors of the assumptions",
        says: "Probabilities and intervals hold if the assumptions do; the risk that they do not is not in them. Before an important decision run other assumptions as well, and run again once there are real applications.",
      },
    ],
    isOrdered: false,
  },
  {
    id: "order",
    heading: "Order of computation",
    paragraphs: ["Every claim passes these steps; each starts from what the one before has left."],
    items: [
      {
        name: "Scope",
        says: "operates in the zone, a legal person or a branch with its own qualification, of a kind that the clause is for.",
      },
      {
        name: "Exclusion",
        says: "the negative list (dishonesty, serious offences, money owed to the treasury) and shells receive nothing under any clause.",
      },
      { name: "Recognition", says: "without it, nothing." },
      {
        name: "Cost",
        says: "only what was spent from the signing on; a document counts once; clause 9 without labour.",
      },
      {
        name: "Ratio and caps",
        says: "cost times ratio, or the grade, rounded down to the fen; then the cap of an event or order; then the cap of the year, less what was awarded for it already.",
      },
      {
        name: "Entitlement",
        says: "three consecutive years count from the first recognised claim year; one-time support is used up by the first award.",
      },
      {
        name: "Overlap",
        says: "of two district policies the higher pays, a tie is paid here; municipal and higher support is not deducted.",
      },
      {
        name: "Pool",
        says: "clause 11 uses up the pool of the year in the order of decision; the last award may be part-paid, nothing is carried.",
      },
      {
        name: "Ceiling",
        says: "charged in the year of decision. Where it falls short the chosen rule shares it out: pro rata by default; else first come, first come whole, priority classes, or commitments first. With a step-down, claims decided after a given share of the ceiling is awarded are computed with lower ratios.",
      },
    ],
    isOrdered: true,
  },
  {
    id: "chance",
    heading: "How chance works",
    paragraphs: [
      "Every random number has an address: seed, number of the simulation, segment, applicant, clause, year, purpose. The same address always gives the same number, however many workers there are, whatever is computed first, in whichever browser.",
      "So when a ratio, a cap or a ceiling moves, the same firms make the same claims, and all that changes comes from the policy. Two scenarios can be subtracted simulation by simulation, and the error of the difference is far smaller than that of either. Only another seed means other futures.",
      "The generator is Philox 4×32-10, which gives each applicant a key; words are mixed from it. Logarithm, exponential and normal distribution are computed here and not by the browser's own functions, so that all browsers agree to the last bit. That is what the self-test above looks at.",
    ],
    items: [],
    isOrdered: false,
  },
  {
    id: "precision",
    heading: "Precision: what ten thousand simulations can tell",
    paragraphs: [
      "The standard error of a probability is √(p(1−p)/n), of a mean the standard deviation over √n. Probabilities also have a 95% interval (Agresti and Coull's; Wilson's where nothing or everything was seen), which holds with at least 94% for rare events too; that is why 0% and 100% never appear. Quantiles are of type 7 (Hyndman and Fan; PERCENTILE.INC in Excel); the standard error of one is half the distance between the quantiles one standard error of the probability below and above (Woodruff), and none where the simulations are too few for that.",
    ],
    items: [
      {
        name: "Can be told",
        says: "a probability near 50% to about ±1.0 percentage points, near 5% to about ±0.4 (95% interval); mean demand to about ±2% of its standard deviation, the median to ±2.5%, the 90% quantile to ±3.4% (where it is nearly normal).",
      },
      {
        name: "Cannot be told",
        says: "an event of less than 0.04% from one that never happens; probabilities less than about 1.4 points apart of scenarios that share no futures; anything beyond the first decimal of a percentage. Nothing should be chosen by a difference that is marked as not significant.",
      },
      {
        name: "What more simulations do not mend",
        says: "wrong assumptions. Four times as many halve the error of the simulation, and leave a wrong assumption exactly as wrong.",
      },
    ],
    isOrdered: false,
  },
  {
    id: "rounding",
    heading: "Money and rounding",
    paragraphs: [
      "All money is whole fen, all ratios ten-thousandths; awards are rounded down to the fen. A pro-rata cut rounds down first, and the fen left over go to the largest remainders, ties in the order of decision, so that the parts add up to the ceiling exactly. Only what is shown is rounded to two decimals of a million; totals may differ from the sum of rounded parts and are not adjusted.",
    ],
    items: [],
    isOrdered: false,
  },
];
