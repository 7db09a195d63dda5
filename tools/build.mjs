// npm run build: data, engine and web application, each only where something changed.
import { buildData, buildEngine, buildWeb, install } from './lib-setup.mjs'

install()
buildData()
buildEngine()
buildWeb()
