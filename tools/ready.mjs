// Makes sure that dependencies and compiled data are there.
import { buildData, install } from './lib-setup.mjs'

install()
buildData()
