<?php // null to string deprecated
echo strlen(null);
