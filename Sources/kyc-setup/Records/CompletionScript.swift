/// The script by which a shell completes the program's words.
enum CompletionScript {
  /// The parser's own script; bash's with what keeps FIELD=VALUE one word and names in the shell's spelling.
  static func whole(_ text: String) -> String {
    text.hasPrefix("#!/bin/bash") ? text + "\n" + wholeWords : text
  }

  private static let wholeWords = #"""

    # bash parts words at = and :, which FIELD=VALUE and names may hold; here they are whole again.
    _kyc-setup_whole_words() {
        local rest="${COMP_LINE}" piece
        local -a whole=()
        local -i number current=0
        for number in "${!COMP_WORDS[@]}"; do
            piece="${COMP_WORDS[number]}"
            if ((number > 0)) && [[ "${rest}" != [[:space:]]* ]]; then
                whole[${#whole[@]}-1]+="${piece}"
            else
                whole+=("${piece}")
            fi
            rest="${rest#*"${piece}"}"
            ((number == COMP_CWORD)) && current=$((${#whole[@]} - 1))
        done
        local -a COMP_WORDS=("${whole[@]}")
        local -i COMP_CWORD=current
        local previous="${whole[current - 1]}" typed="${whole[current]}" quote=''
        [[ "${typed}" == [\'\"]* ]] && quote="${typed:0:1}"
        # bash replaces what stands behind the last sign at which it parts words.
        local replaced="${2#[\'\"]}"
        local head="${typed%"${replaced}"}" plain="${typed#[\'\"]}"
        head="${head#[\'\"]}"
        [[ -n "${quote}" ]] || plain="${plain//\\/}"
        _kyc-setup "$1" "${plain}" "${previous}"
        [[ "${previous}" == --database ]] && return
        compopt +o filenames 2>/dev/null
        for number in "${!COMPREPLY[@]}"; do
            piece="${COMPREPLY[number]}"
            [[ "${piece}" == *[=:] ]] && compopt -o nospace 2>/dev/null
            [[ -n "${quote}" ]] || printf -v piece %q "${piece}"
            COMPREPLY[number]="${piece#"${head}"}"
        done
    }

    complete -o filenames -F _kyc-setup_whole_words kyc-setup
    """#
}
