import Screen
import TestSupport
import Testing

@testable import ToyLibrary

struct GoldenTests {
  @Test(arguments: Scene.all)
  func aSceneLooksAsKept(_ scene: Scene) throws {
    for (rows, columns) in Scene.sizes {
      var driver = Driver(rows: rows, columns: columns, isGuided: scene.isGuided)
      scene.play(&driver)
      try expectGolden(driver.golden, "\(scene.name)-\(columns)x\(rows)")
    }
  }

  @Test(arguments: Scene.all)
  func aSceneLooksAsKeptInASCII(_ scene: Scene) throws {
    var driver = Driver(ascii: true, isGuided: scene.isGuided)
    scene.play(&driver)
    try expectGolden(driver.golden, "\(scene.name)-ascii")
  }
}
