extension Migration {
  /// `offer` is JSON of what a draft waits for, empty where it is not handed over; `origins` the address that each
  /// secret typed by somebody else belongs to.
  static let offers = Migration(
    "Drafts are handed over, and remember where others' secrets may go",
    """
    ALTER TABLE draft ADD COLUMN offer TEXT NOT NULL DEFAULT '' CHECK (offer = '' OR offer GLOB '[[]*]');
    ALTER TABLE draft ADD COLUMN origins TEXT NOT NULL DEFAULT '{}' CHECK (origins GLOB '{*}');
    """)
}
