package org.bihuan.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Service;

/**
 * The 20 branches, read from {@code access/branches.csv}. They change by law, not by use, so they are part of the
 * application and need no table.
 */
@Service
class BranchList implements Branches {

    private final Map<String, Branch> branches = new LinkedHashMap<>();
    private final Map<String, String> pinyin = new LinkedHashMap<>();

    BranchList() {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = new InputStreamReader(BranchList.class.getResourceAsStream("/access/branches.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                String region = row.get("region");
                branches.put(region, new Branch(region, row.get("name"), row.get("branch"), row.get("code")));
                pinyin.put(region, row.get("pinyin"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Branch> find(String region) {
        return Optional.ofNullable(region == null ? null : branches.get(region));
    }

    @Override
    public Branch get(String region) {
        return find(region).orElseThrow(() -> new NoSuchElementException("没有这个区划代码：" + region));
    }

    @Override
    public List<Branch> all() {
        return List.copyOf(branches.values());
    }

    /** The branch's name in Latin letters, the first part of its people's demo logins. */
    String pinyin(String region) {
        return pinyin.get(region);
    }
}
