// What phones of 2018 do not know yet.
import 'core-js/actual/array/flat-map';
import 'core-js/actual/object/from-entries';
import 'core-js/actual/string/replace-all';
