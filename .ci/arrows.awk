# The rules that .ci/arrows holds one Swift file to. `part` is source or test; a source file has
# its `target` and the modules it is `allowed` to import. Written for any POSIX awk.

function blame(sentence) {
  print FILENAME ":" FNR ": " sentence
  found = 1
}

BEGIN {
  split(allowed, names, " ")
  for (i in names) may[names[i]] = 1
  general = target ~ /^(Forms|Editing|Screen|Console|Plain|Curses|Markup)$/
  documented = part == "source"
  subject = "kyc|idenfy|sumsub|shufti|b2core|document_?group|document_?type|verification|" \
    "client_?right|client_?test|external_?connection|(^|[^a-z0-9])levels?([^a-z0-9]|$)"
  access = "(package|public)(\\(set\\))?"
  before = "^(@[A-Za-z]+(\\([^)]*\\))? +|nonisolated(\\([a-z]+\\))? +|(final|static|class|lazy|weak|" \
    "override|mutating|indirect|private\\(set\\)|internal\\(set\\)) +)*"
}

FNR == 1 && FILENAME ~ /^Tests\/TestSupport\// { documented = 1 }

# Comments give reasons and documentation; nothing in them is a violation.
/^[ \t]*\/\// {
  if ($0 ~ /^[ \t]*\/\/ Why: /) excused = 1
  if ($0 ~ /^[ \t]*\/\/\/ /) described = 1
  next
}

{
  code = $0
  sub(/^[ \t]+/, "", code)
  sub(/[ \t]\/\/.*$/, "", code)
}

part == "source" && code ~ /^(@[A-Za-z_]+(\([^)]*\))? +)*((package|public|internal|private|fileprivate) +)?import / {
  module = code
  sub(/^.*import +((struct|class|enum|protocol|func|var|let|typealias) +)?/, "", module)
  sub(/[^A-Za-z0-9_].*$/, "", module)
  if (!(module in may)) blame(target " may not import " module ".")
  next
}

general && match(tolower(code), subject) {
  blame(target " knows nothing of the subject, but says “" substr(code, RSTART, RLENGTH) "”.")
}

part == "source" && !excused && match(code, /try!|fatalError|@unchecked Sendable|nonisolated\(unsafe\)/) {
  blame(substr(code, RSTART, RLENGTH) " needs a reason on the line above: // Why: ...")
}

part == "test" && !excused && match(code, /sleep *\(|XCTSkip|\.disabled *\(|\.enabled *\(if/) {
  blame("tests wait for what they expect and are never skipped, but here is “" substr(code, RSTART, RLENGTH) "”.")
}

!excused && match(code, /(struct|class|enum|actor|protocol|typealias) +[A-Za-z]*(Manager|Helper|Handler|Service|Utils?|Common|Base|Impl)([^A-Za-z]|$)/) {
  blame("a name says what a thing is: “" substr(code, RSTART, RLENGTH) "” does not.")
}

documented && !described && code ~ (before access " +") && code !~ /^(package|public) +(import|extension) / {
  blame("a declaration that other targets see needs one sentence above: /// ...")
}

# An attribute on a line of its own stands between a declaration and what is said of it.
code !~ /^@[A-Za-z]+(\([^)]*\))?$/ { excused = described = 0 }

END { exit found }
