import Plain
import Testing
