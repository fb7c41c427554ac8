<?php // b status header short
header('Status: 500');
