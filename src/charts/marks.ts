const SHAPES = ["circle", "square", "triangle", "diamond"] as const;

/** The mark of a line at a point: lines differ in shape, not in colour alone. */
export function markPath(rank: number, x: number, y: number): string {
  const shape = SHAPES[rank % SHAPES.length];
  if (shape === "square") return `M${x - 3} ${y - 3}h6v6h-6z`;
  if (shape === "triangle") return `M${x} ${y - 4}l4 7h-8z`;
  if (shape === "diamond") return `M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`;
  return `M${x - 3.2} ${y}a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0z`;
}

/** A square on its corner, as wide and high as a circle of the radius. */
export function diamondPath(x: number, y: number, radius: number): string {
  const [left, top] = [(x - radius).toFixed(1), (y - radius).toFixed(1)];
  const r = radius.toFixed(2);
  return `M${left} ${y.toFixed(1)}L${x.toFixed(1)} ${top}l${r} ${r}l-${r} ${r}z`;
}
