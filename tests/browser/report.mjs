// What the checks found: a line for each problem, and how many checks there were.
const started = Date.now()
let passed = 0
const failures = []

/** One check: `problems` is empty when all is well. Returns whether it passed. */
export const check = (name, problems = []) => {
  const found = [problems].flat().filter(Boolean)
  if (found.length === 0) {
    passed++
    return true
  }
  failures.push(name)
  console.log(`FAILED ${name}`)
  for (const problem of found.slice(0, 8)) console.log(`       ${problem}`)
  if (found.length > 8) console.log(`       … and ${found.length - 8} more`)
  return false
}

/** A check that passes when both are equal. */
export const equal = (name, actual, expected) => check(
  name,
  JSON.stringify(actual) === JSON.stringify(expected) ? [] : `${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`,
)

/** Runs one group of checks; that it breaks off is a failure too. */
export const group = async (name, run) => {
  const [before, start] = [passed, Date.now()]
  try {
    await run()
  } catch (error) {
    check(`${name} runs to its end`, String(error.stack || error))
  }
  console.log(`${name}: ${passed - before} passed in ${((Date.now() - start) / 1000).toFixed(0)} s`)
}

/** The last line, and the exit code. */
export const finish = () => {
  console.log(`took ${((Date.now() - started) / 1000).toFixed(0)} s`)
  console.log(`${passed} passed, ${failures.length} failed`)
  process.exitCode = failures.length ? 1 : 0
}
