<?php // htmlentities
echo htmlentities('ü é € © <ñ> "x"');
